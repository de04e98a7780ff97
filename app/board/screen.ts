import { useIsRouting, useLocation, useNavigate, useParams, useSearchParams } from "@solidjs/router";
import { type Accessor, createMemo } from "solid-js";

/** What stands beside the list: a basket, a product, a stall, or the closing of the day. One at a time, each with its own address. */
export interface Screen {
  readonly basket: Accessor<number | undefined>;
  readonly product: Accessor<string | undefined>;
  /** A producer whose goods somebody walks round. */
  readonly stall: Accessor<string | undefined>;
  readonly closing: Accessor<boolean>;
  /** One of them is open. */
  readonly open: Accessor<boolean>;
  readonly openBasket: (number: number) => void;
  readonly openProduct: (key: string) => void;
  readonly openStall: (producerId: string) => void;
  readonly openClosing: () => void;
  /** To the list, the way the back button would. */
  readonly toList: () => void;
}

interface FromList {
  readonly fromList?: boolean;
}

const isFromList = (state: unknown): state is FromList =>
  typeof state === "object" && state !== null && "fromList" in state;

const one = (value: string | string[] | undefined): string | undefined =>
  typeof value === "string" ? value : undefined;

export function createScreen(): Screen {
  const params = useParams<{ distributionId: string; number?: string }>();
  const [search] = useSearchParams();
  const location = useLocation();
  const navigate = useNavigate();
  const routing = useIsRouting();
  const list = () => `/board/${params.distributionId}`;

  const basket = createMemo(() => (/^\d{1,7}$/.test(params.number ?? "") ? Number(params.number) : undefined));
  const product = createMemo(() => (basket() === undefined ? one(search.product) : undefined));
  const stall = createMemo(() => (basket() === undefined ? one(search.stall) : undefined));
  const aside = () => basket() !== undefined || product() !== undefined || stall() !== undefined;
  const closing = createMemo(() => !aside() && search.panel === "close");
  const open = createMemo(() => aside() || closing());

  /** The list is one step back, whatever was opened on the way: beside a list that stays in sight people open many. */
  const go = (path: string) => {
    const fromList = open() ? isFromList(location.state) : true;
    navigate(path, { replace: open(), scroll: false, ...(fromList && { state: { fromList } }) });
  };
  return {
    basket,
    product,
    stall,
    closing,
    open,
    openBasket: (number) => go(`${list()}/${number}`),
    openProduct: (key) => go(`${list()}?product=${encodeURIComponent(key)}`),
    openStall: (producerId) => go(`${list()}?stall=${encodeURIComponent(producerId)}`),
    openClosing: () => go(`${list()}?panel=close`),
    toList() {
      if (!open()) return;
      // The step forward is written down when its navigation ends: before that a step back would leave the board.
      if (isFromList(location.state) && !routing()) navigate(-1);
      else navigate(list(), { replace: true, scroll: false });
    },
  };
}

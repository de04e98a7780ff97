import { action } from "@solidjs/router";
import type * as v from "valibot";
import type { payoutAccountSchema } from "../../core/contract/money.ts";
import { answer } from "./answer.ts";
import { api } from "./client.ts";
import { createCommandId } from "./command-id.ts";

export type PayoutAccountState = v.InferOutput<typeof payoutAccountSchema>;
/** A farm's own account, or a market's for its fees. */
export type Payee = { readonly kind: "producer" | "market"; readonly slug: string };

const openId = createCommandId();
/** The provider's own page, where the account is opened or completed. */
export async function payoutPage({ kind, slug }: Payee): Promise<string> {
  const headers = openId.headersFor([kind, slug]);
  const param = { slug };
  const { url } =
    kind === "producer"
      ? await answer(api.producer[":slug"]["payout-account"].$post({ param }, headers))
      : await answer(api.manage[":slug"]["payout-account"].$post({ param }, headers));
  openId.renew();
  return url;
}

/** Has the provider asked anew; what stands on the screen follows by itself. */
export const refreshAccount = action(
  async ({ kind, slug }: Payee): Promise<PayoutAccountState> =>
    kind === "producer"
      ? await answer(api.producer[":slug"]["payout-account"].refresh.$post({ param: { slug } }))
      : await answer(api.manage[":slug"]["payout-account"].refresh.$post({ param: { slug } })),
  "refresh-account",
);

import { lazy, Show, Suspense } from "solid-js";
import { PlaceName, type PlaceNameProps } from "./place-name.tsx";
import { useSession } from "./session.tsx";

/** Only who has several places downloads the menu of them. */
const PlaceSwitch = lazy(() => import("./place-switch.tsx"));

/** Where one is; for who works somewhere, the way to the other places. */
export function PlaceMenu(props: PlaceNameProps) {
  const session = useSession();
  const works = () => {
    const info = session.info();
    return (
      info !== undefined &&
      (info.boards.length > 0 || info.producers.length > 0 || info.markets.some((market) => market.roles.length > 0))
    );
  };
  const name = () => <PlaceName place={props.place} name={props.name} />;
  return (
    <Show when={works()} fallback={name()}>
      <Suspense fallback={name()}>
        <PlaceSwitch place={props.place} name={props.name} />
      </Suspense>
    </Show>
  );
}

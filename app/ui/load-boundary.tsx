import { ErrorBoundary, type JSX, lazy, onCleanup, onMount, Suspense } from "solid-js";
import { whenIdle } from "./when-idle.ts";

export interface LoadBoundaryProps {
  /** Of a whole page: its name where it could not be loaded. Without it, a part of a page that has its own heading. */
  title?: string | undefined;
  /** What stands here until the data is there, at its final size. */
  skeleton: JSX.Element;
  children: JSX.Element;
}

/** Not of the first picture; fetched in a quiet moment, since it may be wanted when nothing can be fetched any more. */
const LoadFailed = lazy(() => import("./load-failed.tsx"));

/** Around whatever reads a query: a skeleton first, then the content or, in its place, what went wrong and a way out. */
export function LoadBoundary(props: LoadBoundaryProps) {
  onMount(() => onCleanup(whenIdle(() => void LoadFailed.preload())));
  return (
    <ErrorBoundary fallback={(error, reset) => <LoadFailed title={props.title} error={error} reset={reset} />}>
      <Suspense fallback={props.skeleton}>{props.children}</Suspense>
    </ErrorBoundary>
  );
}

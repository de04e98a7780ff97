import { Suspense } from "solid-js";
import { part } from "../page-route.ts";
import type { PictureInputProps } from "./picture-input/picture-field.tsx";
import { Skeleton } from "./skeleton.tsx";

const PictureField = part(() => import("./picture-input/picture-field.tsx"), "pictures");

/**
 * Choose, drop or take a picture, crop and turn it, send it. Its code and texts come by themselves: the page needs no place.
 *
 *     <PictureInput owner={{ kind: "producer", slug: slug() }} value={logoFileId()} onChange={setLogoFileId}
 *       aspect={1} label={t("…")} />
 *
 * `value` is the file's id (null = none); `onChange` gets the id as soon as the picture lies on the server, or null when it
 * is taken out (the field offers "Annuler" itself). Saving the id with its market, producer or product is the caller's. `aspect` is width ÷ height, free where absent. Shown elsewhere by
 * `fileSrc(id, width)` (ui/file-src.ts), or by `<Picture picture={`file:${id}`} />` where drawings may stand as well.
 */
export function PictureInput(props: PictureInputProps) {
  return (
    <Suspense fallback={<Skeleton class="h-40 w-full" />}>
      <PictureField {...props} />
    </Suspense>
  );
}

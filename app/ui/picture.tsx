import { classNames } from "./class-names.ts";
import { fileSrc } from "./file-src.ts";

/** As FILE_PICTURE of core/contract/file: written out, so that no schema comes with a picture. */
const FILE_PICTURE = "file:";

const tints = {
  leaf: "bg-tint-leaf",
  peach: "bg-tint-peach",
  honey: "bg-tint-honey",
  clay: "bg-tint-clay",
  rose: "bg-tint-rose",
  sky: "bg-tint-sky",
  cream: "bg-tint-cream",
} as const;

export type Tint = keyof typeof tints;

const sizes = {
  small: { box: "size-11.5 rounded-[14px] p-2", pixels: 46 },
  medium: { box: "size-16 rounded-m p-2.5", pixels: 64 },
  card: { box: "h-30 w-full p-5", pixels: 120 },
  large: { box: "h-56 w-full rounded-l p-8", pixels: 224 },
} as const;

export interface PictureProps {
  /** A drawing of ours by its key ("tomato"), an uploaded photograph ("file:<id>"), or a picture's address. */
  picture: string;
  tint?: string | undefined;
  size?: keyof typeof sizes | undefined;
  /** Empty (the default) where the name stands beside it. */
  alt?: string | undefined;
  /** The first pictures of a page are fetched at once, the others when they come near. */
  eager?: boolean | undefined;
  class?: string | undefined;
}

const isTint = (name: string): name is Tint => Object.hasOwn(tints, name);
const isUpload = (picture: string) => picture.startsWith(FILE_PICTURE);
const isDrawing = (picture: string) => !picture.includes("/") && !isUpload(picture);
/** Twice the pixels that it is drawn at: phones show two and more for one. */
const addressOf = (picture: string, pixels: number) => {
  if (isDrawing(picture)) return `/pictures/${picture}.svg`;
  return isUpload(picture) ? fileSrc(picture.slice(FILE_PICTURE.length), pixels * 2) : picture;
};

/** What is fetched for a picture drawn in this size; the sizes of a drawing share one file. */
export const pictureAddress = (picture: string, size: keyof typeof sizes): string =>
  addressOf(picture, sizes[size].pixels);

/** Food, large on its tinted ground: a drawing keeps its margin, a photograph fills the ground. */
export function Picture(props: PictureProps) {
  const tint = () => (props.tint !== undefined && isTint(props.tint) ? props.tint : "leaf");
  const size = () => sizes[props.size ?? "medium"];
  return (
    <span
      class={classNames(
        "grid shrink-0 place-items-center overflow-hidden",
        size().box,
        tints[tint()],
        !isDrawing(props.picture) && "p-0!",
        props.class,
      )}
    >
      <img
        src={addressOf(props.picture, size().pixels)}
        alt={props.alt ?? ""}
        width={size().pixels}
        height={size().pixels}
        loading={props.eager ? "eager" : "lazy"}
        decoding="async"
        class={classNames("size-full", isDrawing(props.picture) ? "min-h-0 object-contain" : "object-cover")}
      />
    </span>
  );
}

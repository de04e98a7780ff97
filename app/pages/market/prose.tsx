import { For } from "solid-js";
import { classNames } from "../../ui/class-names.ts";

/** What people wrote about themselves: their paragraphs and line ends, in a width that reads well. */
export function Prose(props: { text: string; class?: string | undefined }) {
  const paragraphs = () => props.text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== "");
  return (
    <div class={classNames("grid max-w-prose gap-3", props.class)}>
      <For each={paragraphs()}>{(paragraph) => <p class="whitespace-pre-line">{paragraph.trim()}</p>}</For>
    </div>
  );
}

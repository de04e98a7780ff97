import { For, type JSX, Match, Switch } from "solid-js";
import type { RichBlock, RichInline, RichItem, RichMark, RichText } from "../../core/contract/rich-text.ts";
import { classNames } from "./class-names.ts";

/** Draws a formatted text from its data: elements of ours only, no HTML of anybody else's. */
export function RichTextView(props: { doc: RichText; class?: string | undefined }) {
  return (
    <div class={classNames("rich grid max-w-prose gap-3", props.class)}>
      <For each={props.doc.content}>{(block) => <Block block={block} />}</For>
    </div>
  );
}

function Block(props: { block: RichBlock }) {
  return (
    <Switch>
      <Match when={props.block.type === "paragraph" && props.block}>
        {(block) => (
          <p>
            <Inlines parts={block().content} />
          </p>
        )}
      </Match>
      <Match when={props.block.type === "heading" && props.block}>
        {(block) => (
          // The page's own sections are h2: what people write stands below them.
          <Switch
            fallback={
              <h4 class="text-base font-[680]">
                <Inlines parts={block().content} />
              </h4>
            }
          >
            <Match when={block().attrs.level === 2}>
              <h3 class="mt-2 text-title-s">
                <Inlines parts={block().content} />
              </h3>
            </Match>
          </Switch>
        )}
      </Match>
      <Match when={props.block.type === "bulletList" && props.block}>
        {(block) => (
          <ul class="grid list-disc gap-1 pl-6">
            <For each={block().content}>{(item) => <Item item={item} />}</For>
          </ul>
        )}
      </Match>
      <Match when={props.block.type === "orderedList" && props.block}>
        {(block) => (
          <ol class="grid list-decimal gap-1 pl-6">
            <For each={block().content}>{(item) => <Item item={item} />}</For>
          </ol>
        )}
      </Match>
    </Switch>
  );
}

function Item(props: { item: RichItem }) {
  return (
    <li>
      <For each={props.item.content}>{(block) => <Block block={block} />}</For>
    </li>
  );
}

function Inlines(props: { parts: readonly RichInline[] | undefined }) {
  return (
    <For each={props.parts ?? []}>
      {(part) => (part.type === "text" ? marked(part.text, part.marks ?? []) : <br />)}
    </For>
  );
}

const marked = (text: string, marks: readonly RichMark[]): JSX.Element => {
  const [mark, ...rest] = marks;
  if (mark === undefined) return text;
  if (mark.type === "bold") return <strong class="font-[680]">{marked(text, rest)}</strong>;
  if (mark.type === "italic") return <em>{marked(text, rest)}</em>;
  return (
    <a href={mark.attrs.href} rel="noopener noreferrer nofollow ugc" class="text-green underline underline-offset-3">
      {marked(text, rest)}
    </a>
  );
};

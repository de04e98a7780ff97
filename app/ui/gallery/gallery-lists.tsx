import { For } from "solid-js";
import { cents } from "../../../core/money/cents.ts";
import { Amount } from "../amount.tsx";
import { DataTable } from "../data-table.tsx";
import { Faces } from "../faces.tsx";
import { Hero } from "../hero.tsx";
import { ListRow } from "../list-row.tsx";
import { NumberBadge } from "../number-badge.tsx";
import { Picture } from "../picture.tsx";
import { Pill } from "../pill.tsx";
import { Price } from "../price.tsx";
import { Scene } from "../scene.tsx";
import { SectionTitle } from "../section-title.tsx";
import { GalleryPart } from "./gallery-part.tsx";

const sales = [
  { name: "Ferme de Peyrignolles", sold: cents(41230), fees: cents(2062), net: cents(39168) },
  { name: "Les poules du bois", sold: cents(18640), fees: cents(932), net: cents(17708) },
];

const goods = [
  {
    name: "Tomates anciennes",
    note: "Ferme de Peyrignolles",
    picture: "tomato",
    tint: "peach",
    price: 380,
    unit: "kg",
  },
  { name: "Batavia", note: "plus que 5 · bio", picture: "lettuce", tint: "leaf", price: 140, unit: "piece" },
  { name: "Miel de bruyère", note: "500 g · 15,00 €/kg", picture: "honey", tint: "honey", price: 750, unit: "jar" },
  { name: "Poulet fermier", note: "1,8 kg · 12,90 €/kg", picture: "chicken", tint: "clay", price: 2322, unit: "piece" },
];

export function GalleryLists() {
  return (
    <GalleryPart title="Hero, Scene, ListRow, NumberBadge, SectionTitle, Picture, DataTable">
      <Hero pictures={["carrot", "tomato", "bread"]} class="rounded-l">
        <h3 class="text-title">Le marché de Captieux</h3>
        <p class="mt-2">Retrait samedi 10 h – 12 h 30</p>
        <Pill tone="warm" class="mt-3">
          ferme dans 6 h 12
        </Pill>
      </Hero>
      <div class="grid gap-3 sm:grid-cols-3">
        <For each={["market-hall", "field", "hens"]}>{(scene) => <Scene scene={scene} class="rounded-l" />}</For>
      </div>
      <div class="grid grid-cols-1 gap-6 md:grid-cols-2">
        <div>
          <ListRow
            tone="warm"
            href="/dev/gallery"
            lead={<NumberBadge number={7} state="look" />}
            title="Bruno Castex"
            sub={<span class="text-carrot-ink">À revoir : les œufs ont changé</span>}
            trail={<Amount cents={cents(2091)} size="text" />}
          />
          <ListRow
            tone="raised"
            href="/dev/gallery"
            lead={<NumberBadge number={12} />}
            title="Ana Lefèvre"
            sub="1 à peser · 2 au frais"
            mark={
              <Faces
                people={[
                  { id: "marie", name: "Marie" },
                  { id: "karim", name: "Karim" },
                ]}
              />
            }
            trail={<Amount cents={cents(4120)} approx size="text" />}
          />
          <ListRow
            href="/dev/gallery"
            lead={<NumberBadge number={3} />}
            title="Martin, Élise"
            sub="Préparé · 2 sacs"
            mark={<Pill tone="ghost">homonyme</Pill>}
            trail={<Amount cents={cents(1860)} size="text" />}
          />
          <ListRow
            tone="done"
            href="/dev/gallery"
            lead={<NumberBadge number={9} state="done" tick />}
            title="Paul Mariuzzo"
            sub="Validé par Karim · 2,50 € rendus"
            trail={<Amount cents={cents(2780)} />}
          />
        </div>
        <div>
          <div class="flex items-center gap-3.5 pb-3">
            <NumberBadge number={12} state="here" size="head" />
            <div>
              <p class="voice text-title-s">Ana Lefèvre</p>
              <p class="text-small text-soft">11 lignes · 2 sacs · casier B4</p>
            </div>
          </div>
          <SectionTitle
            look="label"
            title="Ferme de Peyrignolles"
            aside={<span class="font-[640] text-green">tout y est</span>}
          />
          <ListRow
            lead={<Picture picture="potato" size="small" />}
            title="Pommes de terre"
            sub="2 kg · 1,95 €/kg"
            trail={<Amount cents={cents(390)} size="text" />}
          />
          <ListRow
            tone="warm"
            lead={<Picture picture="chicken" tint="clay" size="small" />}
            title="Poulet fermier"
            sub={<span class="text-carrot-ink">à peser · prévu 1,8 kg</span>}
            trail={
              <>
                <Amount cents={cents(2322)} approx size="text" />
                <span class="block text-small text-soft">au plus 27,86 €</span>
              </>
            }
          />
        </div>
      </div>
      <div class="grid grid-cols-2 gap-3 md:grid-cols-4">
        <For each={goods}>
          {(good) => (
            <article class="overflow-hidden rounded-l bg-card shadow-card">
              <Picture picture={good.picture} tint={good.tint} size="card" />
              <div class="px-4 pt-3 pb-4">
                <h3 class="font-sans text-base leading-tight font-[610] tracking-normal">{good.name}</h3>
                <p class="text-small text-soft">{good.note}</p>
                <Price cents={cents(good.price)} unit={good.unit} class="mt-2" />
              </div>
            </article>
          )}
        </For>
      </div>
      <DataTable
        caption="Versements de la vente du 21 novembre"
        showCaption
        rows={sales}
        columns={[
          { key: "name", title: "Producteur", cell: (row) => row.name },
          { key: "sold", title: "Vendu", numeric: true, cell: (row) => <Amount cents={row.sold} /> },
          { key: "fees", title: "Participation", numeric: true, cell: (row) => <Amount cents={row.fees} /> },
          { key: "net", title: "Versé", numeric: true, cell: (row) => <Amount cents={row.net} size="text" /> },
        ]}
        foot={[
          "Total",
          <Amount cents={cents(59870)} />,
          <Amount cents={cents(2994)} />,
          <Amount cents={cents(56876)} />,
        ]}
      />
    </GalleryPart>
  );
}

import ScanQrCode from "lucide-solid/icons/scan-qr-code";
import { createSignal } from "solid-js";
import { milli } from "../../../core/quantity/milli.ts";
import { Checkbox } from "../checkbox.tsx";
import { ChipRow } from "../chip-row.tsx";
import { IconButton } from "../icon-button.tsx";
import { SearchField } from "../search-field.tsx";
import { Segmented } from "../segmented.tsx";
import { Select } from "../select.tsx";
import { Stepper } from "../stepper.tsx";
import { TabPanel, Tabs } from "../tabs.tsx";
import { TextInput } from "../text-input.tsx";
import { Textarea } from "../textarea.tsx";
import { GalleryPart } from "./gallery-part.tsx";

export function GalleryForms() {
  const [order, setOrder] = createSignal<"name" | "number" | "products">("name");
  const [chips, setChips] = createSignal<readonly string[]>(["all"]);
  const [tab, setTab] = createSignal<"waiting" | "paid">("waiting");
  const [query, setQuery] = createSignal("");
  const [weight, setWeight] = createSignal(milli(1500));
  const [pieces, setPieces] = createSignal(milli(0));
  const [role, setRole] = createSignal<"customer" | "volunteer">("volunteer");
  const [news, setNews] = createSignal(true);
  return (
    <GalleryPart title="TextInput, Textarea, Select, Checkbox, Stepper, Segmented, Tabs, ChipRow, SearchField">
      <div class="grid items-start gap-5 md:grid-cols-2">
        <TextInput label="Adresse mail" hint="Un code à 6 chiffres y est envoyé." type="email" value="ana@exemple.fr" />
        <TextInput
          label="Prix"
          suffix="€"
          inputMode="decimal"
          value="3,8o"
          error="Écrivez un montant, par exemple 3,80."
        />
        <Select
          label="Rôle"
          options={[
            { value: "customer", label: "Client" },
            { value: "volunteer", label: "Bénévole" },
          ]}
          value={role()}
          onChange={setRole}
        />
        <TextInput label="Téléphone" optional type="tel" />
        <Textarea label="Présentation" value="Maraîchage bio depuis 1998, sur 4 hectares." />
        <div class="grid gap-2">
          <Checkbox label="Prévenez-moi à l’ouverture des ventes" checked={news()} onChange={setNews} />
          <Checkbox
            label="Partager mon numéro"
            hint="Visible du référent seulement."
            checked={false}
            onChange={() => {}}
          />
        </div>
      </div>
      <div class="flex flex-wrap items-center gap-6">
        <Stepper
          label="Tomates anciennes"
          unit="kg"
          value={weight()}
          step={milli(500)}
          max={milli(4000)}
          onChange={setWeight}
        />
        <Stepper label="Batavia" unit="piece" value={pieces()} step={milli(1000)} onChange={setPieces} compact />
      </div>
      <div class="grid max-w-md gap-4">
        <SearchField
          label="Nom, numéro ou produit"
          value={query()}
          onInput={setQuery}
          action={<IconButton icon={ScanQrCode} label="Scanner un QR code" tone="solid" />}
        />
        <Segmented
          label="Ordre"
          options={[
            { value: "name", label: "A – Z" },
            { value: "number", label: "Numéro" },
            { value: "products", label: "Produits" },
          ]}
          value={order()}
          onChange={setOrder}
        />
      </div>
      <ChipRow
        label="Catégorie"
        options={[
          { value: "all", label: "Tout" },
          { value: "vegetables", label: "Légumes", count: 24 },
          { value: "eggs", label: "Œufs & volaille", count: 6 },
          { value: "cheese", label: "Fromages", count: 9 },
          { value: "bread", label: "Pains", count: 4 },
        ]}
        chosen={chips()}
        onToggle={(value) => setChips([value])}
      />
      <Tabs
        label="Versements"
        items={[
          { value: "waiting", label: "À venir", count: 2 },
          { value: "paid", label: "Versés", count: 14 },
        ]}
        value={tab()}
        onChange={setTab}
      />
      <TabPanel value="waiting" of={tab()}>
        Deux versements à venir.
      </TabPanel>
      <TabPanel value="paid" of={tab()}>
        Quatorze versements envoyés.
      </TabPanel>
    </GalleryPart>
  );
}

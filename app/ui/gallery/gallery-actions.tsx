import Pencil from "lucide-solid/icons/pencil";
import Plus from "lucide-solid/icons/plus";
import Trash from "lucide-solid/icons/trash";
import { createSignal } from "solid-js";
import { t } from "../../i18n/t.ts";
import { Button } from "../button.tsx";
import { ButtonLink } from "../button-link.tsx";
import { CopyButton } from "../copy-button.tsx";
import { IconButton } from "../icon-button.tsx";
import { Menu, MenuItem, MenuTitle } from "../menu.tsx";
import { QrCode } from "../qr-code.tsx";
import { ShareButton } from "../share-button.tsx";
import { Sheet } from "../sheet.tsx";
import { TextInput } from "../text-input.tsx";
import { toast } from "../toast-list.ts";
import { GalleryPart } from "./gallery-part.tsx";

export function GalleryActions() {
  const [open, setOpen] = createSignal(false);
  return (
    <GalleryPart title="Button, IconButton, Menu, Sheet, toast, CopyButton, ShareButton, QrCode">
      <div class="flex flex-wrap items-center gap-3">
        <Button icon={Plus}>Créer une distribution</Button>
        <Button tone="secondary">Prévisualiser</Button>
        <Button tone="quiet">Plus tard</Button>
        <Button tone="danger">Annuler la vente</Button>
        <Button busy>Enregistrement…</Button>
        <Button disabled>Indisponible</Button>
        <Button size="small">Petit</Button>
        <Button size="large">Grand</Button>
        <ButtonLink href="/dev/gallery" tone="secondary" icon={Pencil}>
          Lien
        </ButtonLink>
      </div>
      <div class="max-w-md">
        <Button size="cta">Tout y est · Valider 40,83 €</Button>
      </div>
      <div class="flex flex-wrap items-center gap-3">
        <IconButton icon={Pencil} label="Modifier" />
        <IconButton icon={Plus} label="Ajouter" tone="leaf" />
        <IconButton icon={Plus} label="Ajouter" tone="solid" round />
        <IconButton icon={Trash} label="Retirer" tone="danger" />
        <Menu label="Actions" trigger="Actions" triggerClass="px-4 font-[640]">
          <MenuTitle>Distribution</MenuTitle>
          <MenuItem icon={Pencil} note="heures, lieu, catalogues" onClick={() => toast({ text: "Modifier" })}>
            Modifier
          </MenuItem>
          <MenuItem icon={Trash} tone="danger" onClick={() => toast({ text: "Annulée", tone: "bad" })}>
            Annuler la distribution
          </MenuItem>
        </Menu>
        <Button tone="secondary" size="small" onClick={() => setOpen(true)}>
          Ouvrir une feuille
        </Button>
        <Button
          tone="secondary"
          size="small"
          onClick={() =>
            toast({ text: "Panier 12 validé, 5,12 € rendus", action: { label: t("common.undo"), run: () => {} } })
          }
        >
          Toast
        </Button>
        <CopyButton text="https://marche-captieux.fr/m/captieux" />
        <ShareButton title="Le marché de Captieux" url="https://marche-captieux.fr/m/captieux" />
      </div>
      <QrCode value="https://marche-captieux.fr/q/7FQ2" label="QR code du panier 12" size={160} />
      <Sheet
        open={open()}
        onClose={() => setOpen(false)}
        title="Rouvrir le panier 12"
        size="small"
        footer={
          <Button size="cta" onClick={() => setOpen(false)}>
            Rouvrir
          </Button>
        }
      >
        <TextInput label="Pourquoi" hint="Le motif reste dans l’historique." value="" />
      </Sheet>
    </GalleryPart>
  );
}

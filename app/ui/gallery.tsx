import { LanguageSwitch } from "../shell/language-switch.tsx";
import { ThemeSwitch } from "../shell/theme-switch.tsx";
import { GalleryActions } from "./gallery/gallery-actions.tsx";
import { GalleryForms } from "./gallery/gallery-forms.tsx";
import { GalleryLists } from "./gallery/gallery-lists.tsx";
import { GalleryWeigh } from "./gallery/gallery-weigh.tsx";
import { GalleryWords } from "./gallery/gallery-words.tsx";
import { Page } from "./page.tsx";

/** Every component in its states, for ourselves (routes.tsx mounts it under `vite dev` only). */
export default function Gallery() {
  return (
    <Page
      title="Galerie"
      over="Pour nous · /dev/gallery"
      actions={
        <>
          <LanguageSwitch />
          <ThemeSwitch />
        </>
      }
    >
      <GalleryLists />
      <GalleryWords />
      <GalleryForms />
      <GalleryActions />
      <GalleryWeigh />
    </Page>
  );
}

import type french from "../fr/editor.ts";

/** Writing a formatted text. */
export default {
  toolbar: "Formatting",
  bold: "Bold",
  italic: "Italic",
  heading: "Heading",
  subheading: "Small heading",
  bullets: "Bulleted list",
  numbers: "Numbered list",
  link: "Link",
  undo: "Undo",
  redo: "Redo",
  address: "Address of the link",
  addressWrong: "Give a page (example.org), a mail address or a telephone number.",
  put: "Put the link",
  unlink: "Remove the link",
  tooLong: "This text is too long (8,000 letters at most). Shorten it to save it.",
} as const satisfies Record<keyof typeof french, string>;

/** Vite gives a file as its text. */
declare module "*.txt?raw" {
  const text: string;
  export default text;
}

/** What bracket keys unfold to: `a[b]=1&c[0]=x` is `{a: {b: "1"}, c: ["x"]}`. Leaves are strings. */
export type FormValue = string | FormValue[] | FormObject;
export interface FormObject {
  [name: string]: FormValue;
}

type Tree = { [name: string]: Tree | string };

export function decodeForm(text: string): FormObject {
  const root: Tree = Object.create(null);
  for (const [key, value] of new URLSearchParams(text)) {
    plant(root, segmentsOf(key), value);
  }
  return Object.fromEntries(Object.entries(root).map(([name, branch]) => [name, unfold(branch)]));
}

function segmentsOf(key: string): string[] {
  const open = key.indexOf("[");
  if (open <= 0 || !key.endsWith("]")) {
    return [key];
  }
  return [key.slice(0, open), ...key.slice(open + 1, -1).split("][")];
}

function plant(tree: Tree, segments: string[], value: string): void {
  const [first = "", ...rest] = segments;
  // `a[]=x` appends.
  const name = first === "" ? String(Object.keys(tree).length) : first;
  if (rest.length === 0) {
    tree[name] = value;
    return;
  }
  const known = tree[name];
  const branch: Tree = typeof known === "object" ? known : Object.create(null);
  tree[name] = branch;
  plant(branch, rest, value);
}

function unfold(branch: Tree | string): FormValue {
  if (typeof branch === "string") {
    return branch;
  }
  const names = Object.keys(branch);
  const values = Object.values(branch).map(unfold);
  return names.length > 0 && names.every((name, at) => name === String(at))
    ? values
    : Object.fromEntries(names.map((name, at) => [name, values[at] ?? ""]));
}

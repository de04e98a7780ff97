import type french from "../fr/account.ts";

export default {
  title: "My account",
  signIn: "Sign in",
} as const satisfies Record<keyof typeof french, string>;

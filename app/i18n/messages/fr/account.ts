export default {
  title: "Mon compte",
  signIn: "Se connecter",
} as const;

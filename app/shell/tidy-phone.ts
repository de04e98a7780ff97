import { whenIdle } from "../ui/when-idle.ts";

/** Names of customers leave a phone at a sign-out and after seven days, whichever page of the app is opened next. */
export function tidyPhone(userId: string | null): void {
  whenIdle(() => {
    import("../board/live/forget-boards.ts")
      .then(({ tidyBoards }) => tidyBoards(userId))
      .catch((error) => console.warn("phone-not-tidied", { error }));
  });
}

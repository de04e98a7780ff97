import { OwnBoard } from "../own-board.tsx";
import { TypingScreen } from "./typing-screen.tsx";

/** A filled attendance list, typed back into the live board: the same draft and commands as on every phone. */
export default function TypingPage() {
  return (
    <OwnBoard>
      <TypingScreen />
    </OwnBoard>
  );
}

import { BoardScreen } from "./board-screen.tsx";
import { OwnBoard } from "./own-board.tsx";

/** "Paniers du jour": the live board of one distribution, on this phone. */
export default function BoardPage() {
  return (
    <OwnBoard>
      <BoardScreen />
    </OwnBoard>
  );
}

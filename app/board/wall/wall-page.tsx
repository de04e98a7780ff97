import { OwnBoard } from "../own-board.tsx";
import { Wall } from "./wall.tsx";

/** The board on a big display: read from across the hall, touched by nobody. */
export default function WallPage() {
  return (
    <OwnBoard>
      <Wall />
    </OwnBoard>
  );
}

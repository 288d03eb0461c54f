/**
 * Resolves when what others ask for in this turn of the event loop has left: steps leave as it ends. For questions
 * that nobody hurries for, such as those that wait for news: a system call less before what somebody waits for.
 */
export async function afterThisTurn(): Promise<void> {
  await endOfTurn();
  // A step that was asked for later in the turn than this leaves behind it.
  await endOfTurn();
}

function endOfTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

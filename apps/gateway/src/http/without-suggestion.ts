const SUGGESTION = ' Did you mean ';

/** An error's words without the names it suggests: Apollo leaves those of wrong variables in. */
export function withoutSuggestion(message: string): string {
  const at = message.indexOf(SUGGESTION);
  return at < 0 ? message : message.slice(0, at);
}

/** The user part of a URL: an error about a connection may quote the URL that was given. */
const USER_INFO = /(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/@]*@/gi;

/** The text without the user names and passwords of URLs in it. */
export function withoutPasswords(text: string): string {
  return text.replace(USER_INFO, '$1…@');
}

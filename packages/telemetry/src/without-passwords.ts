/**
 * The user part of a URL: an error about a connection may quote the URL that was given. It ends with the last
 * `@` before the path, as parsers of URLs have it: whoever did not encode one in a password has more.
 */
const USER_INFO = /(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/]*@/gi;

/** The text without the user names and passwords of URLs in it. */
export function withoutPasswords(text: string): string {
  return text.replace(USER_INFO, '$1…@');
}

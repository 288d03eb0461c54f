import { existsSync, readFileSync } from 'node:fs';

/** What installs a server, by the `ID` and `ID_LIKE` of /etc/os-release. */
const COMMANDS = new Map([
  ['debian', 'sudo apt-get install redis-server'],
  ['ubuntu', 'sudo apt-get install redis-server'],
  ['fedora', 'sudo dnf install valkey'],
  ['rhel', 'sudo dnf install redis'],
  ['alpine', 'sudo apk add redis'],
  ['arch', 'sudo pacman -S valkey'],
  ['suse', 'sudo zypper install redis'],
]);

/** One line that says what to do on this operating system. */
export function howToInstall() {
  const ways = 'start Docker, or set REDIS_URL';
  const command = process.platform === 'darwin' ? 'brew install redis' : linuxCommand();
  return command === undefined
    ? `no Redis here: install Redis 6.2 or newer, ${ways}.`
    : `no Redis 6.2 or newer here: ${command}, ${ways}.`;
}

function linuxCommand() {
  const file = '/etc/os-release';
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const names = [...text.matchAll(/^(?:ID|ID_LIKE)="?([^"\n]*)"?$/gm)]
    .flatMap((match) => (match[1] ?? '').split(' '))
    .map((name) => COMMANDS.get(name));
  return names.find((command) => command !== undefined);
}

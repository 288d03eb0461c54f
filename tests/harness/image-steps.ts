import { posix } from 'node:path';
import type { Stage, Step } from './dockerfile.ts';

type Places = {
  /** What the build may see, as the ignore file leaves it. */
  readonly context: string;
  /** Where the finished file systems go, one folder for each stage asked for. */
  readonly out: string;
};

/**
 * A script that takes the steps of a Dockerfile without a container engine, for a shell that is root in a
 * mount namespace of its own. Each stage is a layer over this machine's file system; the base images
 * count as empty, but for the Node that `node` stands for.
 */
export function imageScript(
  stages: readonly Stage[],
  wanted: readonly string[],
  { context, out }: Places,
): string {
  const needed = neededFor(stages, wanted);
  return [
    'set -eu',
    'mount --make-rprivate /',
    // Layers must not lie within what they are laid over.
    `mount -t tmpfs tmpfs ${out}`,
    `mkdir ${out}/layers ${out}/work ${out}/merged`,
    ...stages
      .filter(({ name }) => needed.has(name))
      .flatMap((stage) => stageScript(stage, stages, { context, out: `${out}/layers` })),
    // Out of the namespace's own tmpfs, which ends with it.
    `tar -C ${out}/layers -c ${wanted.join(' ')}`,
  ].join('\n');
}

function neededFor(stages: readonly Stage[], wanted: readonly string[]): ReadonlySet<string> {
  const needed = new Set<string>(wanted);
  for (const name of needed) {
    const stage = stages.find((candidate) => candidate.name === name);
    for (const other of [stage?.from, ...(stage?.steps.map(({ from }) => from) ?? [])]) {
      if (stages.some((candidate) => candidate.name === other)) needed.add(other ?? '');
    }
  }
  return needed;
}

function stageScript({ name, from, steps }: Stage, stages: readonly Stage[], places: Places) {
  const layer = `${places.out}/${name}`;
  const isStage = stages.some((stage) => stage.name === from);
  const begin = isStage
    ? [`cp -a ${places.out}/${from} ${layer}`]
    : [
        `mkdir -p ${layer}/usr/local/bin`,
        ...(name === 'node' ? [`cp ${process.execPath} ${layer}/usr/local/bin/node`] : []),
      ];
  const ancestors = stages.filter((stage) => isStage && stage.name === from);
  let folder = ancestors.flatMap((stage) => stage.steps).findLast(isWorkdir)?.text ?? '/oncegate';
  const script = [...begin, `mkdir -p ${layer}${folder}`];
  for (const step of steps) {
    if (isWorkdir(step)) folder = step.text;
    if (step.keyword === 'RUN') script.push(...runScript(layer, folder, step.text));
    if (step.keyword === 'COPY') script.push(...copyScript(layer, folder, step, places));
  }
  return script;
}

const isWorkdir = ({ keyword }: Step): boolean => keyword === 'WORKDIR';

function runScript(layer: string, folder: string, command: string): readonly string[] {
  const root = `${posix.dirname(layer)}/../merged`;
  const work = `${posix.dirname(layer)}/../work/${posix.basename(layer)}`;
  return [
    `mkdir -p ${work}`,
    `mount -t overlay overlay -o lowerdir=/,upperdir=${layer},workdir=${work} ${root}`,
    `mount --rbind /dev ${root}/dev`,
    `mount -t proc proc ${root}/proc`,
    // What it says goes where errors go: the finished files leave by standard output.
    `chroot ${root} /bin/sh -c 'export PATH=/usr/local/bin:$PATH CI=1; cd ${folder} && ${command.replaceAll("'", "'\\''")}' >&2`,
    `umount -R -l ${root}`,
  ];
}

/** Of a folder its content is copied, of a file itself, into a folder where one is named. */
function copyScript(
  layer: string,
  folder: string,
  { text, from }: Step,
  { context, out }: Places,
): readonly string[] {
  const names = text.split(' ');
  const target = posix.resolve(folder, names.at(-1) ?? '');
  const into = names.length > 2 || names.at(-1)?.endsWith('/');
  return names.slice(0, -1).flatMap((name) => {
    const source = from === null ? `${context}/${name}` : `${out}/${from}${name}`;
    const file = into ? `${target}/${posix.basename(name)}` : target;
    return [
      `if [ -d ${source} ]; then mkdir -p ${layer}${target}; cp -a ${source}/. ${layer}${target}/`,
      `else mkdir -p ${layer}${posix.dirname(file)}; cp -a ${source} ${layer}${file}; fi`,
    ];
  });
}

import {
  DockerfileParser,
  ModifiableInstruction,
  type Instruction as Parsed,
} from 'dockerfile-ast';

/** A step of a stage, continued lines joined. */
export type Step = {
  readonly keyword: string;
  /** Without flags. */
  readonly text: string;
  /** Of a COPY: the stage it copies from; null where it is the repository. */
  readonly from: string | null;
};

export type Stage = {
  readonly name: string;
  /** Another stage, or an image. */
  readonly from: string;
  readonly steps: readonly Step[];
};

/** Reads a Dockerfile with the parser of its language server; arguments before the first FROM are filled in. */
export function stagesOf(dockerfile: string): readonly Stage[] {
  const stages: { name: string; from: string; steps: Step[] }[] = [];
  const defaults = new Map<string, string>();
  for (const instruction of DockerfileParser.parse(dockerfile).getInstructions()) {
    const step = read(instruction);
    const { keyword, text } = step;
    const stage = stages.at(-1);
    if (keyword === 'FROM') {
      const [from = '', , name = String(stages.length)] = text.split(' ');
      const image = from.replace(/^\$\{(\w+)\}$/, (_, argument) => defaults.get(argument) ?? '');
      stages.push({ name, from: image, steps: [] });
    } else if (stage === undefined) {
      const [name = '', value = ''] = text.split('=');
      defaults.set(name, value);
    } else {
      stage.steps.push(step);
    }
  }
  return stages;
}

function read(instruction: Parsed): Step {
  const flags = instruction instanceof ModifiableInstruction ? instruction.getFlags() : [];
  const from = flags.find((flag) => flag.getName() === 'from')?.getValue();
  return {
    keyword: instruction.getKeyword(),
    text: instruction
      .getArguments()
      .map((argument) => argument.getValue())
      .join(' '),
    from: from ?? null,
  };
}

/** What a stage is built from: itself last, the stages below it before. */
export function lineage(stages: readonly Stage[], name: string): readonly Stage[] {
  const stage = stages.find((candidate) => candidate.name === name);
  return stage === undefined ? [] : [...lineage(stages, stage.from), stage];
}

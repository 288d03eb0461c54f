/** Names and numbers; never a caller's values. */
export type Attributes = Readonly<Record<string, string | number | boolean>>;

/** One step that is being traced. */
export type Span = {
  /** W3C text by which another step, here or in another process, becomes a child of this one. */
  readonly traceparent: string | undefined;
  set(attributes: Attributes): void;
  /** Names a step of another trace that this one has to do with; undefined names none. */
  link(traceparent: string | undefined): void;
  /** Marks the step as failed. */
  fail(why: string): void;
  end(): void;
};

export type SpanStart = {
  readonly kind: 'server' | 'internal' | 'consumer' | 'client';
  /** The step that this one is part of; without one it begins a trace. */
  readonly parent: string | undefined;
  readonly attributes: Attributes;
};

export type Tracing = {
  begin(name: string, start: SpanStart): Span;
  /** Sends what was not sent yet, for two seconds at most. Never fails. */
  close(): Promise<void>;
};

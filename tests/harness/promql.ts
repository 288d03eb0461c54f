import { parser } from '@prometheus-io/lezer-promql';

/** What an expression asks of the metrics. */
export type Asked = {
  /** Places that Prometheus' own grammar could not read. */
  readonly errors: readonly string[];
  readonly selectors: readonly {
    readonly metric: string;
    readonly labels: readonly { readonly name: string; readonly equals: string | null }[];
  }[];
  /** Labels that are grouped by, with the metrics they are asked of. */
  readonly groupings: readonly { readonly label: string; readonly metrics: readonly string[] }[];
};

type Node = ReturnType<typeof parser.parse>['topNode'];

/** Reads an expression with the grammar of Prometheus' own editor. */
export function askedBy(expression: string): Asked {
  // A variable of Grafana's stands where a duration stands.
  const source = expression.replaceAll('$__rate_interval', '5m');
  const text = ({ from, to }: Node): string => source.slice(from, to);
  const errors: string[] = [];
  const selectors: Asked['selectors'][number][] = [];
  const groupings: Asked['groupings'][number][] = [];
  parser.parse(source).iterate({
    enter({ node }) {
      if (node.type.isError) errors.push(`${source} at ${node.from}`);
      if (node.name === 'VectorSelector') {
        const labels = all(node, 'UnquotedLabelMatcher').map((matcher) => {
          const [name, op, value] = [
            matcher.firstChild,
            matcher.getChild('MatchOp'),
            matcher.lastChild,
          ];
          const equals = op && text(op) === '=' && value ? text(value).slice(1, -1) : null;
          return { name: name ? text(name) : '', equals };
        });
        selectors.push({ metric: metricOf(node, text), labels });
      }
      if (node.name === 'AggregateExpr') {
        const metrics = all(node, 'VectorSelector').map((selector) => metricOf(selector, text));
        const modifier = node.getChild('AggregateModifier');
        for (const label of modifier ? all(modifier, 'LabelName') : []) {
          groupings.push({ label: text(label), metrics });
        }
      }
    },
  });
  return { errors, selectors, groupings };
}

function metricOf(selector: Node, text: (node: Node) => string): string {
  const name = selector.getChild('Identifier');
  return name ? text(name) : '';
}

function all(under: Node, name: string): Node[] {
  const found: Node[] = [];
  under.cursor().iterate(({ node }) => {
    // The cursor of a node does not leave it.
    if (node.name === name) found.push(node);
  });
  return found;
}

/** Pages for the tests, and what stands in them. */
import { ElementType, parseDocument } from 'htmlparser2';
import { documentedRules } from '../../src/check/index.js';
import { type HtmlOptions, htmlView } from '../../src/report/html/view.js';
import type { FileReport, JudgedFile } from '../../src/report/index.js';
import { render } from '../../src/report/view.js';
import { judged, reportOf, TEXT } from './sample.js';

export const rules = await documentedRules();

/** The page on these files; those whose text is not given are the one that was made by hand. */
export function pageOf(
  files: readonly FileReport[],
  options: Partial<HtmlOptions> = {},
  texts: ReadonlyMap<string, string> = new Map(files.map(({ path }) => [path, TEXT])),
): string {
  return render(htmlView({ rules, ...options }), reportOf(...files), texts);
}

export const page = (...files: JudgedFile[]): string => pageOf(files.length > 0 ? files : [judged]);

type Node = ReturnType<typeof parseDocument>['children'][number];

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
}

const childrenOf = (node: Node): readonly Node[] => ('children' in node ? node.children : []);

/** All elements, in their order, also those of templates. */
function elementsIn(nodes: readonly Node[]): Element[] {
  return nodes.flatMap((node) => {
    const inner = elementsIn(childrenOf(node));
    const isElement = [ElementType.Tag, ElementType.Script, ElementType.Style].includes(node.type as never);
    if (!isElement || !('attribs' in node)) return inner;
    return [{ name: node.name, attributes: node.attribs, children: node.children }, ...inner];
  });
}

export const elementsOf = (page: string): Element[] => elementsIn(parseDocument(page).children);

/** The words in an element, with single spaces. */
export function wordsIn({ children }: Pick<Element, 'children'>): string {
  const text = (node: Node): string => ('data' in node ? node.data : childrenOf(node).map(text).join(''));
  return children.map(text).join('').replace(/\s+/g, ' ').trim();
}

/** Elements by name or by `.class`. */
export const all = (page: string, selector: string): Element[] =>
  elementsOf(page).filter(({ name, attributes }) =>
    selector.startsWith('.') ? ` ${attributes.class} `.includes(` ${selector.slice(1)} `) : name === selector,
  );

/** What all elements of a kind say. */
export const said = (page: string, selector: string): string[] => all(page, selector).map(wordsIn);

export const linksIn = ({ children }: Element): Element[] => elementsIn(children).filter(({ name }) => name === 'a');

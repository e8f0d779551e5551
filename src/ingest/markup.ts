import { Tokenizer } from 'htmlparser2';

/** What a page's markup consists of, in order. Names are in lower case, entities decoded. */
export interface MarkupHandler {
  readonly open: (name: string, attributes: ReadonlyMap<string, string>) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

const LONGEST_VALUE = 2000;
const MOST_ATTRIBUTES = 60;

/**
 * Reads HTML to the handler, tag by tag. Linear in any input: only htmlparser2's tokenizer is used,
 * for its parser moves the whole stack at each tag and takes half a minute for 300,000 nested ones.
 */
export function readMarkup(html: string, handler: MarkupHandler): void {
  let name = '';
  let key = '';
  let value: string[] = [];
  let attributes = new Map<string, string>();
  const opened = (): void => handler.open(name, attributes);
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname: (start, end) => {
        name = html.slice(start, Math.min(end, start + 40)).toLowerCase();
        attributes = new Map();
      },
      onattribname: (start, end) => {
        key = html.slice(start, Math.min(end, start + 60)).toLowerCase();
        value = [];
      },
      onattribdata: (start, end) => {
        value.push(html.slice(start, Math.min(end, start + LONGEST_VALUE)));
      },
      onattribentity: (codepoint) => {
        value.push(String.fromCodePoint(codepoint));
      },
      onattribend: () => {
        if (attributes.size < MOST_ATTRIBUTES && !attributes.has(key))
          attributes.set(key, value.join('').slice(0, LONGEST_VALUE));
      },
      onopentagend: opened,
      onselfclosingtag: opened,
      onclosetag: (start, end) => handler.close(html.slice(start, Math.min(end, start + 40)).toLowerCase()),
      ontext: (start, end) => handler.text(html.slice(start, end)),
      ontextentity: (codepoint) => handler.text(String.fromCodePoint(codepoint)),
      oncdata: () => undefined,
      oncomment: () => undefined,
      ondeclaration: () => undefined,
      onend: () => undefined,
      onprocessinginstruction: () => undefined,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}

import { describe, expect, it } from 'vitest';
import { ISSUED, keyFrom, logBytes, logOf, OUR_KEY, sealed, THEIR_KEY } from '../../../test/sample-releases.ts';
import { issuedEvent } from './issued.ts';
import { type LogEvent, logLine, signedHead } from './log.ts';
import { placeInLog } from './log-places.ts';
import { headFault, openHead, openLog } from './open-log.ts';
import { EMPTY_LOG, fileText } from './package.ts';
import { faultLine, type Verdict } from './verdict.ts';

const faultsOf = (verdict: Verdict<unknown>): readonly string[] => (verdict.ok ? [] : verdict.faults.map(faultLine));

const refusal = (reason: string): LogEvent => ({ kind: 'refused', partner: 'Calder Desk', what: 'r-7', reason });
const EVENTS: readonly LogEvent[] = [
  refusal('it would give a name away'),
  issuedEvent(sealed(), OUR_KEY),
  { kind: 'overridden', partner: 'Calder Desk', what: 'r-7', reason: 'the source agreed ⚓' },
  refusal('again'),
];

const { lines } = logOf(EVENTS);
const open = (given: readonly string[]) => openLog(logBytes(given));
const at = (i: number): string => lines[i] ?? '';

describe('a log', () => {
  it('opens as it was written, and the same events give the same lines', () => {
    const opened = open(lines);
    expect(opened.ok && opened.value.entries.map(({ event }) => event)).toEqual(EVENTS);
    expect(opened.ok && opened.value.head).toEqual(logOf(EVENTS).head);
    expect(logOf(EVENTS).lines).toEqual(lines);
    expect(openLog(new Uint8Array())).toEqual({ ok: true, value: { entries: [], hashes: [], head: EMPTY_LOG } });
  });

  it.each([
    [
      'two lines change places',
      [at(0), at(2), at(1), at(3)],
      ['line 2: it was written as line 3', 'line 3: it was written as line 2'],
    ],
    [
      'a line is taken out',
      [at(0), at(2), at(3)],
      ['line 2: it was written as line 3', 'line 3: it was written as line 4'],
    ],
    ['the first line is taken out', [at(1)], ['line 1: it was written as line 2']],
    ['a line stands twice', [at(0), at(1), at(1)], ['line 3: it was written as line 2']],
    ['a line is cut short', [at(0), at(1).slice(0, 80)], ['line 2, ', 'the end: the last line is cut off']],
    ['the last line end is gone', [at(0), at(1).trimEnd()], ['the end: the last line is cut off']],
    [
      'an empty line is put in',
      [at(0), '\n', at(1)],
      ['line 2, the file, character 1: it is not as it was written', 'line 3: it was written as line 2'],
    ],
    ['a key of a line is unknown', [at(0).replace('{"at"', '{"as":1,"at"')], ['line 1, as: nobody knows this key']],
    [
      'an event is of an unknown kind',
      [at(0).replace('"refused"', '"retold"')],
      ['line 1, event, kind: it should be one of issued, refused'],
    ],
    [
      'its event is an empty object',
      [at(0).replace(/"event":\{.*?\}/, '"event":{}')],
      ['line 1, event, kind: it should be one of'],
    ],
  ])('is refused where %s', (_, given, faults) => {
    const found = faultsOf(open(given));
    expect(found.slice(0, faults.length).map((line, i) => line.slice(0, faults[i]?.length))).toEqual(faults);
    expect(found.length).toBeGreaterThanOrEqual(faults.length);
  });

  it('is refused where its keeper wrote a line anew, from the line after it on', () => {
    const first = logLine(refusal('nothing to see'), EMPTY_LOG, { key: OUR_KEY, at: ISSUED });
    expect(faultsOf(open([first.line, ...lines.slice(1)]))).toEqual([
      'line 2: it does not follow from the line before it: that was put in, taken out or written anew',
    ]);
  });

  it('is refused where another key goes on with it', () => {
    const { line } = logLine(refusal('x'), logOf(EVENTS).head, { key: THEIR_KEY, at: ISSUED });
    expect(faultsOf(open([...lines, line]))).toEqual(['line 5: it is by another key than the lines before it']);
  });

  it('of one flipped bit is refused, and the line is told', { timeout: 120_000 }, () => {
    const two = logBytes(logOf(EVENTS.slice(2)).lines);
    const firstEnd = two.indexOf(0x0a);
    const missed: string[] = [];
    for (let bit = 0; bit < two.length * 8; bit += 1) {
      const flipped = two.slice();
      const byte = Math.floor(bit / 8);
      flipped[byte] = (flipped[byte] ?? 0) ^ (1 << (bit % 8));
      const [told = 'nothing'] = faultsOf(openLog(flipped));
      const line = byte <= firstEnd ? 1 : 2;
      if (!told.startsWith(`line ${line}`)) missed.push(`bit ${bit} of line ${line}: ${told}`);
    }
    expect(missed).toEqual([]);
    expect(two.length).toBeGreaterThan(900);
  });
});

describe('the end of a log', () => {
  const whole = open(lines);
  const cut = open(lines.slice(0, 3));
  if (!whole.ok || !cut.ok) throw new Error('the sample log does not open');

  it('can be cut off unseen, unless a head is known', () => {
    expect(faultsOf(cut)).toEqual([]);
    expect(headFault(whole.value, whole.value.head)).toBeNull();
    expect(headFault(whole.value, cut.value.head)).toBeNull();
    expect(headFault(cut.value, whole.value.head)?.message).toBe(
      'it ends after 3 lines and once had 4: lines were cut off at the end',
    );
    expect(headFault(whole.value, EMPTY_LOG)).toBeNull();
  });

  it('written anew does not fit the head either', () => {
    const anew = open(logOf([...EVENTS.slice(0, 3), refusal('otherwise')]).lines);
    expect(anew.ok && headFault(anew.value, whole.value.head)?.where).toBe('line 4');
  });

  it('has a head that can be kept apart, and every bit of it counts', () => {
    const bytes = new TextEncoder().encode(fileText(signedHead(whole.value.head, { key: OUR_KEY, at: ISSUED })));
    expect(openHead(bytes).ok).toBe(true);
    const accepted = Array.from({ length: bytes.length * 8 }, (_, bit) => bit).filter((bit) => {
      const flipped = bytes.slice();
      flipped[Math.floor(bit / 8)] = (flipped[Math.floor(bit / 8)] ?? 0) ^ (1 << (bit % 8));
      return openHead(flipped).ok;
    });
    expect(accepted).toEqual([]);
  });
});

describe('a package and a log', () => {
  const opened = open(lines);
  if (!opened.ok) throw new Error('the sample log does not open');
  const log = opened.value;

  it('fit where the issuer’s log says that it was issued', () => {
    expect(placeInLog(sealed(), log)).toEqual({ ok: true, value: 2 });
  });

  it('do not fit where no line has it', () => {
    const other = sealed({ partner: 'Varnholt Post' });
    expect(faultsOf(placeInLog(other, log))).toEqual([
      `the log: no line says that package ${other.headerHash} was issued`,
    ]);
  });

  it('do not fit where the log is not the one that the package names', () => {
    const later = sealed({}, { entries: 4, head: 'a'.repeat(64) });
    const beyond = sealed({}, { entries: 9, head: 'a'.repeat(64) });
    expect(faultsOf(placeInLog(later, log))[0]).toMatch(/^line 4: /);
    expect(faultsOf(placeInLog(beyond, log))[0]).toBe(
      'the end: it ends after 4 lines and once had 9: lines were cut off at the end',
    );
  });

  it('fit a partner’s log by the line that says it was received', () => {
    const { header, headerHash } = sealed();
    const { level, conditions, items } = header;
    const received: LogEvent = {
      kind: 'received',
      package: headerHash,
      partner: 'us',
      key: header.key,
      level,
      conditions,
      reliability: 'B',
      items,
    };
    const theirs = open(logOf([refusal('x'), received], keyFrom(7)).lines);
    expect(theirs.ok && placeInLog(sealed(), theirs.value)).toEqual({ ok: true, value: 2 });
  });
});

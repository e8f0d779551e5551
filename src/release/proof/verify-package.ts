import { isSignedBy } from './keys.ts';
import { pathOf, rootByPath, rootOf } from './merkle.ts';
import {
  headerHashOf,
  leafOf,
  type ReleasePackage,
  type SealedHeader,
  type SealedItem,
  type SingleItem,
  signedText,
} from './package.ts';
import { accepted, type Fault, refused, shown, type Verdict, verdictOf } from './verdict.ts';

/** What is wrong with a package's seal, header and items; nothing where it is as it was sealed. Linear. */
export function verifyPackage(given: ReleasePackage): Verdict<ReleasePackage> {
  const sealFaults = faultsOfSeal(given);
  const { header, items, leaves } = given;
  const own = items.map(leafOf);
  const faults = [...sealFaults, ...countFaults(given), ...itemFaults(given, own), ...idFaults(items)];
  // With a changed header its root says nothing of the items.
  if (sealFaults.length === 0 && rootOf(leaves) !== header.root) faults.push(listFault(header.root === rootOf(own)));
  return verdictOf(given, faults);
}

/** The same for one item that was taken out of its package. */
export function verifySingle(given: SingleItem): Verdict<SingleItem> {
  const { header, index, item, path } = given;
  const faults = faultsOfSeal(given);
  if (faults.length === 0 && rootByPath(leafOf(item), { index, count: header.items }, path) !== header.root) {
    faults.push(itemFault(item, index, 'it, its place or its path was changed after it was sealed'));
  }
  return verdictOf(given, faults);
}

/** One item of a package with what proves it alone, or why there is none. The package should have been verified. */
export function singleItem(
  { header, headerHash, items, leaves, signature }: ReleasePackage,
  id: string,
): Verdict<SingleItem> {
  const index = items.findIndex((one) => one.id === id);
  const item = items[index];
  if (item === undefined) {
    return refused({ code: 'proof.noItem', where: 'items', message: `none has the id ${shown(id)}` });
  }
  const path = pathOf(index, leaves);
  return accepted({ format: 'hearsay-item', header, headerHash, index, item, path, signature, version: 1 });
}

/** Tells a changed header, a changed hash of it and a changed signature apart: of three that fit, two still do. */
function faultsOfSeal({ header, headerHash, signature }: SealedHeader): Fault[] {
  const signed = (hash: string): boolean => isSignedBy(signedText(hash), signature, header.key);
  const own = headerHashOf(header);
  if (own === headerHash)
    return signed(own) ? [] : [faultIn('signature', 'it is not by the key that the header names')];
  return signed(own)
    ? [faultIn('headerHash', 'it was changed after the package was signed')]
    : [faultIn('header', 'it was changed after the package was signed')];
}

function countFaults({ header, items, leaves }: ReleasePackage): Fault[] {
  const faults: Fault[] = [];
  if (items.length !== leaves.length) {
    faults.push(faultIn('items', `there are ${items.length} items and ${leaves.length} hashes of items`));
  }
  if (leaves.length !== header.items) {
    faults.push(faultIn('leaves', `there are ${leaves.length}, and the header speaks of ${header.items} items`));
  }
  return faults;
}

function itemFaults({ header, items, leaves }: ReleasePackage, own: readonly string[]): Fault[] {
  // Where the items alone still come to the signed root, it is the list of hashes that was changed.
  const hashesChanged = rootOf(own) === header.root;
  const placeOf = new Map(leaves.map((leaf, i) => [leaf, i]));
  return items.flatMap((item, i) => {
    const leaf = own[i] ?? '';
    if (leaves[i] === undefined || leaf === leaves[i]) return [];
    if (hashesChanged) return [faultIn(`hash of item ${i + 1}`, 'it was changed after the package was sealed')];
    const place = placeOf.get(leaf);
    const message = place === undefined ? 'it was changed after it was sealed' : `it was sealed as item ${place + 1}`;
    return [itemFault(item, i, message)];
  });
}

function idFaults(items: readonly SealedItem[]): Fault[] {
  const seen = new Set<string>();
  return items.flatMap((item, i) => {
    if (!seen.has(item.id)) {
      seen.add(item.id);
      return [];
    }
    return [itemFault(item, i, 'an item before it has the same id')];
  });
}

const listFault = (byItems: boolean): Fault =>
  byItems
    ? faultIn('leaves', 'the list of hashes was changed after the package was sealed')
    : faultIn('items', 'items were left out, added or put in another order after the package was sealed');

const faultIn = (where: string, message: string): Fault => ({ code: 'proof.changed', where, message });

const itemFault = ({ id }: SealedItem, index: number, message: string): Fault =>
  faultIn(`item ${index + 1} (${shown(id)})`, message);

import type { Hit } from '../../match/matcher.js';
import { isData, namesMatter } from '../bases.js';
import { keyOf } from '../names/keys.js';
import type { ControllerGround } from './ground.js';

/** "behandlingsansvarlig for kortbetalingen": for one matter, not for the data or the site that the policy is about. */
export function isOfPart(ground: ControllerGround, { sentence, to }: Hit): boolean {
  const { mentions } = ground;
  const { to: end } = mentions.tokensIn(mentions.sentences[sentence]!);
  if (to >= end || !FOR.has(mentions.word(to))) return false;
  // "Portalen, som X er behandlingsansvarlig for."
  if (to + 1 === end) return true;
  // "for sin del", "for sine egne formål"
  if (OWN.has(mentions.word(to + 1))) return true;
  const at = DETERMINERS.has(mentions.word(to + 1)) && to + 2 < end ? to + 2 : to + 1;
  // "for den virksomheten vi driver", "for Midnattsfestivalen", which the policy is about
  const name = ground.names.at(at);
  if (isData(mentions.word(at)) || mentions.marks('controller.we')[at + 1] === 1) return false;
  if (name !== null && ground.isHeaded(keyOf(name.text))) return false;
  const isMatter = namesMatter({ from: at, to: at + 1 }, mentions) || DEFINITE.test(mentions.word(at));
  return isMatter && mentions.marks('controller.site')[at] === 0;
}

/** "kjøpet", "köpet": a short noun with its article. */
const DEFINITE = /^[a-zæøåäö]{3,}(?:et|en)$/;
const FOR = new Set(['for', 'för']);
const OWN = new Set(['sin', 'sitt', 'sine', 'sina']);
const DETERMINERS = new Set(['det', 'den', 'dette', 'denne', 'detta', 'denna', 'din', 'ditt', 'dine', 'dina']);

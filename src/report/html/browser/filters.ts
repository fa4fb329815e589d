/** Tells how much the boxes leave; the hiding itself is the style's. */
import { isVisible } from './status.js';

function count(filter: Element): void {
  const section = filter.closest('section')!;
  const themes = [...section.querySelectorAll('.theme')];
  for (const theme of themes) theme.classList.remove('empty');
  const all = [...section.querySelectorAll('.theme > .finding, .duties tbody > tr')];
  const shown = all.filter(isVisible);
  for (const theme of themes) theme.classList.toggle('empty', !shown.some((finding) => theme.contains(finding)));
  const status = filter.querySelector<HTMLElement>('.status')!;
  status.textContent = status.dataset.shown!.replace('{shown}', `${shown.length}`).replace('{all}', `${all.length}`);
}

export function countFiltered(): void {
  for (const filter of document.querySelectorAll('fieldset.filter')) {
    filter.addEventListener('change', () => count(filter));
  }
}

/** A field over the table of policies that leaves those whose row has the words. */
import { statusElement } from './status.js';

export function addSearch(): void {
  const place = document.querySelector<HTMLElement>('.search');
  if (!place) return;
  const rows = [...document.querySelectorAll<HTMLElement>('.files tbody > tr')];
  const label = document.createElement('label');
  const input = document.createElement('input');
  const status = statusElement();
  input.type = 'search';
  label.append(place.dataset.label!, document.createElement('br'), input);
  place.append(label, status);
  input.addEventListener('input', () => {
    const words = input.value.toLowerCase().split(/\s+/);
    for (const row of rows) row.hidden = !words.every((word) => row.textContent!.toLowerCase().includes(word));
    const shown = rows.filter((row) => !row.hidden).length;
    status.textContent = place.dataset.shown!.replace('{shown}', `${shown}`).replace('{all}', `${rows.length}`);
  });
}

/** A button at each model sentence, which copies it. */
import { statusElement } from './status.js';

const SHOWN_MS = 4000;

/** Where the clipboard is not to be had, the words are selected, as if by hand. */
async function copy(element: Element): Promise<void> {
  try {
    await navigator.clipboard.writeText(element.textContent ?? '');
  } catch {
    getSelection()?.selectAllChildren(element);
    document.execCommand('copy');
  }
}

export function addCopyButtons(): void {
  for (const box of document.querySelectorAll('.write')) {
    const words = box.closest<HTMLElement>('.policy')!.dataset;
    const title = box.closest('.finding')!.querySelector('h4')!.textContent;
    const button = document.createElement('button');
    const status = statusElement();
    button.type = 'button';
    button.textContent = words.copy!;
    button.setAttribute('aria-label', `${words.copy}: ${title}`);
    button.addEventListener('click', async () => {
      await copy(box.querySelector('p')!);
      status.textContent = words.copied!;
      setTimeout(() => {
        status.textContent = '';
      }, SHOWN_MS);
    });
    box.append(button, status);
  }
}

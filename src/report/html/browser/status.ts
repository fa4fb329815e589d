/** A place where what has happened is told, also to those who cannot see it. */
export function statusElement(): HTMLElement {
  const status = document.createElement('span');
  status.className = 'status';
  status.setAttribute('role', 'status');
  return status;
}

export const isVisible = (element: Element): boolean => element.getClientRects().length > 0;

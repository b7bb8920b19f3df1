import type { ComponentChildren, VNode } from 'preact';
import type { Settings } from './embed-options.js';
import { WORDS } from './embed-words.js';

/** A text in its own direction, whatever signs are in it, and in its own language. */
export function Text({ text, lang, within }: { text: string; lang?: string | null; within: string }): VNode {
  return <bdi lang={lang && lang !== within ? lang : undefined}>{text}</bdi>;
}

interface AnchorProps {
  href: string | null;
  settings: Settings;
  part: string;
  class?: string;
  children: ComponentChildren;
}

/** A link; a text alone if it leads to no web page. */
export function Anchor({ href, settings: { target, lang }, children, ...rest }: AnchorProps): VNode {
  if (!href || !/^https?:\/\//.test(href)) return <span {...rest}>{children}</span>;
  return (
    <a {...rest} href={href} target={target === '_self' ? undefined : target} rel="noopener">
      {children}
      {target === '_blank' && <span class="hidden"> ({WORDS[lang].newWindow})</span>}
    </a>
  );
}

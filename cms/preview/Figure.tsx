import { usePreviewServer } from './server.ts';

interface Props {
  /** As written in the entry: ../media/x.jpg */
  src: string;
  alt: string;
  caption?: string;
  credit?: string;
}

/** A picture with caption and credit. */
export function Figure({ src, alt, caption = '', credit = '' }: Props) {
  const { pictureUrl } = usePreviewServer();
  if (!src) return null;
  return (
    <figure>
      <img src={pictureUrl(src)} alt={alt} />
      <figcaption>
        {caption} <span className="muted">{credit}</span>
      </figcaption>
    </figure>
  );
}

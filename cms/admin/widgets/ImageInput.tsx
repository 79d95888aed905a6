import CMS from 'decap-cms-app';
import { type ComponentType, type Ref, useCallback } from 'react';
import { referenceUrl } from '../api/requests.ts';

interface Asset {
  path: string;
}
type GetAsset = (path: string, field: unknown) => Asset | string;
interface Props {
  getAsset: GetAsset;
  ref?: Ref<unknown>;
}

const image = CMS.getWidget('image');
const ImageControl = image?.control as unknown as ComponentType<Props>;

/** What Decap hands out while it looks for a picture. */
const STILL_LOOKING = 'empty.svg';

/**
 * Decap's picture field, which asks for its picture once, is told "not yet", and never asks again.
 * A picture chosen on this page is there at once; any other has an address on our server.
 */
export function ImageInput(props: Props) {
  const { getAsset } = props;
  const find = useCallback<GetAsset>(
    (path, field) => {
      const asset = getAsset(path, field);
      const isFound = typeof asset === 'string' || asset.path !== STILL_LOOKING;
      return isFound ? asset : referenceUrl(path);
    },
    [getAsset],
  );
  return <ImageControl {...props} getAsset={find} />;
}

export const imagePreview = image?.preview;

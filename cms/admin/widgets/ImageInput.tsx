import { useCallback } from 'react';
import { referenceUrl } from '../api/addresses.ts';
import { type GetAsset, ImageControl, type ImageProps, isAssetFound } from '../decap/controls.ts';

/**
 * Decap's picture field, which asks for its picture once, is told "not yet", and never asks again.
 * A picture chosen on this page is there at once; any other has an address on our server.
 */
export function ImageInput(props: ImageProps) {
  const { getAsset } = props;
  const find = useCallback<GetAsset>(
    (path, field) => {
      const asset = getAsset(path, field);
      return isAssetFound(asset) ? asset : referenceUrl(path);
    },
    [getAsset],
  );
  return <ImageControl {...props} getAsset={find} />;
}

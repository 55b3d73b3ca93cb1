import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useId, useState } from 'react';
import { Choice } from '../controls/choice.tsx';
import { loadShipped, pictureOfFile, shippedPictures, type Picture, type ShippedPicture } from './picture.ts';
import { useCamera } from './use-camera.ts';

interface PictureSourceProps {
  onPicture: (picture: Picture) => void;
}

/** Where the picture comes from: what is shipped, a file, or the camera. Nothing of it leaves the browser. */
export function PictureSource({ onPicture }: PictureSourceProps) {
  const t = useTranslations('atWork');
  const [name, setName] = useState<ShippedPicture | 'own'>('garments');
  const [problem, setProblem] = useState<'notLoaded' | 'noImage' | null>(null);
  const show = useEffectEvent(onPicture);
  const camera = useCamera((picture) => {
    setName('own');
    onPicture(picture);
  });
  useEffect(() => {
    if (name === 'own') return;
    let isWanted = true;
    loadShipped(name).then(
      (picture) => isWanted && show(picture),
      () => isWanted && setProblem('notLoaded'),
    );
    return () => {
      isWanted = false;
    };
  }, [name]);
  const take = async (picked: File): Promise<void> => {
    camera.stop();
    try {
      const picture = await pictureOfFile(picked);
      setProblem(null);
      setName('own');
      onPicture(picture);
    } catch {
      setProblem('noImage');
    }
  };
  const told = camera.problem === null ? problem : camera.problem;
  return (
    <div className="flex flex-col gap-2">
      <Choice
        label={t('picture')}
        value={name}
        onValue={(chosen) => {
          camera.stop();
          setProblem(null);
          setName(chosen);
        }}
        options={[...shippedPictures, ...(name === 'own' ? (['own'] as const) : [])].map((value) => ({
          value,
          label: t(`pictures.${value}`),
        }))}
      />
      <div className="flex flex-wrap gap-2 text-sm">
        <FilePicker onFile={(picked) => void take(picked)} />
        <button type="button" className="button-quiet" onClick={camera.isOn ? camera.stop : camera.start}>
          {t(camera.isOn ? 'cameraStop' : 'cameraStart')}
        </button>
      </div>
      <p role="status" className="text-sm text-bad empty:hidden">
        {told !== null && t(`pictureProblem.${told}`)}
      </p>
      <p className="text-xs text-muted">{t('pictureStays')}</p>
    </div>
  );
}

function FilePicker({ onFile }: { onFile: (file: File) => void }) {
  const t = useTranslations('atWork');
  const id = useId();
  return (
    <label
      htmlFor={id}
      className="button-quiet cursor-pointer focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-focus"
    >
      {t('pickFile')}
      <input
        id={id}
        type="file"
        accept="image/*"
        className="sr-only"
        onChange={({ target }) => {
          const picked = target.files?.[0];
          if (picked) onFile(picked);
          target.value = '';
        }}
      />
    </label>
  );
}

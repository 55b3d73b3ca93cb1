import { useEffect, useEffectEvent, useState } from 'react';
import { pictureOf, type Picture } from './picture.ts';

/** How often a picture is taken while the camera runs. */
const frameMilliseconds = 200;

export type CameraProblem = 'refused' | 'missing';

interface Camera {
  isOn: boolean;
  problem: CameraProblem | null;
  start: () => void;
  /** The last picture stays. */
  stop: () => void;
}

/** Small grey pictures of the camera, as long as it is on; the browser asks for permission, and no frame leaves it. */
export function useCamera(onPicture: (picture: Picture) => void): Camera {
  const [isOn, setOn] = useState(false);
  const [problem, setProblem] = useState<CameraProblem | null>(null);
  const take = useEffectEvent(onPicture);
  useEffect(() => {
    if (!isOn) return;
    let stream: MediaStream | null = null;
    let timer: ReturnType<typeof setInterval> | undefined;
    let isWanted = true;
    const end = (): void => {
      isWanted = false;
      clearInterval(timer);
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    void openCamera().then(
      async (opened) => {
        stream = opened;
        if (!isWanted) return end();
        const video = document.createElement('video');
        Object.assign(video, { srcObject: opened, muted: true, playsInline: true });
        await video.play();
        timer = setInterval(() => {
          const { videoWidth, videoHeight } = video;
          if (videoWidth > 0) take(pictureOf(video, videoWidth, videoHeight));
        }, frameMilliseconds);
      },
      (error: unknown) => {
        if (!isWanted) return;
        setProblem(error instanceof DOMException && error.name === 'NotAllowedError' ? 'refused' : 'missing');
        setOn(false);
      },
    );
    return end;
  }, [isOn]);
  return {
    isOn,
    problem,
    start() {
      setProblem(null);
      setOn(true);
    },
    stop: () => setOn(false),
  };
}

async function openCamera(): Promise<MediaStream> {
  // Plain http addresses of a local network have no cameras.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (devices === undefined) throw new Error('openCamera: the page must be secure, got no media devices');
  return devices.getUserMedia({ video: { width: { ideal: 320 }, facingMode: 'user' } });
}

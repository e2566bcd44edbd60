import type { NoteColour } from '#shared/domain/note.ts';

/** The marks of shared/domain/note.ts as shapes about (0, 0), of radius 1: the same on every computer, whatever its fonts. */
export const markShapes: Record<NoteColour, Path2D> = {
  yellow: circle(),
  green: polygon(-0.85, -0.85, 0.85, -0.85, 0.85, 0.85, -0.85, 0.85),
  blue: polygon(0, -0.95, 1, 0.85, -1, 0.85),
  pink: polygon(0, -1.1, 1.1, 0, 0, 1.1, -1.1, 0),
  purple: star(),
  sand: cross(),
};

function circle(): Path2D {
  const path = new Path2D();
  path.arc(0, 0, 1, 0, Math.PI * 2);
  return path;
}

function polygon(...coordinates: number[]): Path2D {
  const path = new Path2D();
  for (let at = 0; at < coordinates.length; at += 2)
    path.lineTo(coordinates[at] ?? 0, coordinates[at + 1] ?? 0);
  path.closePath();
  return path;
}

function star(): Path2D {
  const corners = Array.from({ length: 10 }, (_, corner) => {
    const radius = corner % 2 === 0 ? 1.2 : 0.5;
    const angle = (corner * Math.PI) / 5;
    return [radius * Math.sin(angle), 0.08 - radius * Math.cos(angle)];
  });
  return polygon(...corners.flat());
}

function cross(): Path2D {
  const [arm, half] = [1, 0.36];
  const path = new Path2D();
  path.rect(-arm, -half, arm * 2, half * 2);
  path.rect(-half, -arm, half * 2, arm - half);
  path.rect(-half, half, half * 2, arm - half);
  return path;
}

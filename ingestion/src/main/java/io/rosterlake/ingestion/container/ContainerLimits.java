package io.rosterlake.ingestion.container;

/**
 * How much a file may ask of this machine before it is refused.
 *
 * @param cellCharacters characters in one cell
 * @param columns columns of a sheet
 * @param rows rows of a sheet
 * @param inflatedBytes bytes of one part of a workbook once inflated
 * @param inflationRatio inflated bytes for each stored byte, looked at from {@link #RATIO_FROM_BYTES} on
 * @param sharedCharacters characters in all shared strings of a workbook, and three more for each
 * @param wholeFileBytes bytes of a file of a format that is held in memory (xls, html)
 */
public record ContainerLimits(
        int cellCharacters,
        int columns,
        int rows,
        long inflatedBytes,
        int inflationRatio,
        long sharedCharacters,
        long wholeFileBytes) {
    static final long RATIO_FROM_BYTES = 4L << 20;

    /**
     * The bounds of the spreadsheet format itself, and sizes no register comes near. What is held in memory is bounded by the heap as
     * well: shared strings by half of it, files that are read whole by half, of which they take twelve times their size.
     */
    public static ContainerLimits standard() {
        long heap = Runtime.getRuntime().maxMemory();
        return new ContainerLimits(
                32_767,
                16_384,
                1_048_576,
                4L << 30,
                200,
                Math.min(128L << 20, heap / 4),
                Math.min(128L << 20, heap / 24));
    }
}

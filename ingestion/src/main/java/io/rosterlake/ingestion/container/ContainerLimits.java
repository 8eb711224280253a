package io.rosterlake.ingestion.container;

/**
 * How much a file may ask of this machine before it is refused.
 *
 * @param cellCharacters characters in one cell
 * @param columns columns of a sheet
 * @param rows rows of a sheet
 * @param inflatedBytes bytes of one part of a workbook once inflated
 * @param inflationRatio inflated bytes for each stored byte, looked at from {@link #RATIO_FROM_BYTES} on
 * @param sharedCharacters characters in all shared strings of a workbook, each counted with 16 more
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

    /** The bounds of the spreadsheet format itself, and sizes no register comes near. */
    public static ContainerLimits standard() {
        return new ContainerLimits(32_767, 16_384, 1_048_576, 4L << 30, 200, 128L << 20, 128L << 20);
    }
}

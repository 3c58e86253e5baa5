using System.Text;

namespace Recsys.Storage.Input;

/// <summary>How a delimited text file is laid out.</summary>
/// <param name="Separator">Between two fields, one character or more.</param>
internal sealed record TableShape(string Separator)
{
    /// <summary>May fields stand in double quotes, as in CSV?</summary>
    public bool Quoted { get; init; }

    public bool HasHeader { get; init; }

    /// <summary>Null is UTF-8, or what a byte order mark says.</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>The number of columns; 0 takes that of the first row.</summary>
    public int Columns { get; init; }

    public static TableShape Csv { get; } = new(",") { Quoted = true, HasHeader = true };

    /// <summary>Tab-separated, without a header.</summary>
    public static TableShape Pairs { get; } = new("\t");

    public static TableShape Tsv { get; } = new("\t") { HasHeader = true };
}

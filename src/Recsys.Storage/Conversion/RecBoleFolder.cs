using System.Globalization;
using Recsys.Core;
using Recsys.Storage.Formats;

namespace Recsys.Storage.Conversion;

/// <summary>RecBole's atomic files. A token of a sequence cannot hold a space there, so spaces in categories become underscores.</summary>
internal static class RecBoleFolder
{
    public static void Write(DataSet data, string folder)
    {
        var path = Path.Combine(folder, data.Name);
        WriteRows(data, path + RecBole.InteractionExtension);
        WriteItems(data.ReadCatalog(), path + RecBole.ItemExtension);
        WriteUsers(data, path + RecBole.UserExtension);
    }

    private static void WriteRows(DataSet data, string path)
    {
        var (users, items) = (data.ReadIds(DataSetFiles.Users), data.ReadIds(DataSetFiles.Items));
        using var writer = Lines(path, "user_id:token\titem_id:token\trating:float\ttimestamp:float");
        foreach (var row in data.ReadRows())
            writer.WriteLine($"{users[row.User]}\t{items[row.Item]}\t{row.Rating}\t{row.Timestamp}");
    }

    private static void WriteItems(Catalog catalog, string path)
    {
        var facets = catalog.Schema.Facets;
        using var writer = Lines(path, string.Join('\t', ["item_id:token", "title:token_seq", .. facets.Select(facet => $"{facet.Name}:{TypeOf(facet)}")]));
        foreach (var item in catalog.Items)
            writer.WriteLine(string.Join('\t', [item.Id.Value, OneLine(item.Title), .. facets.Select(facet => Field(item, facet))]));
    }

    private static void WriteUsers(DataSet data, string path)
    {
        using var writer = Lines(path, "user_id:token");
        foreach (var user in data.ReadIds(DataSetFiles.Users).Ids) writer.WriteLine(user);
    }

    private static StreamWriter Lines(string path, string header)
    {
        var writer = new StreamWriter(path) { NewLine = "\n" };
        writer.WriteLine(header);
        return writer;
    }

    // A text facet reads as one token, so that it comes back as it was but for its kind.
    private static string TypeOf(Facet facet) => facet.Kind switch
    {
        FacetKind.Numeric => "float",
        FacetKind.Categorical => "token_seq",
        _ => "token",
    };

    private static string Field(Item item, Facet facet) => facet.Kind switch
    {
        FacetKind.Numeric => item.Number(facet.Name)?.ToString(CultureInfo.InvariantCulture) ?? "",
        FacetKind.Categorical => string.Join(RecBoleItems.TokenSeparator, item.Values(facet.Name).Select(value => OneLine(value).Replace(RecBoleItems.TokenSeparator, '_'))),
        _ => OneLine(item.Text(facet.Name) ?? ""),
    };

    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}

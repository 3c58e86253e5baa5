using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Recsys.Web.SignIn;

/// <summary>The keys of cookies and forms, in a folder of their own, so that a restart signs nobody out; a new key is kept in memory where the folder cannot be written.</summary>
internal sealed class KeyFolder(string path, ILoggerFactory loggers) : IXmlRepository
{
    private readonly FileSystemXmlRepository folder = new(new(path), loggers);
    private readonly List<XElement> unkept = [];

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        lock (unkept) return [.. Directory.Exists(path) ? folder.GetAllElements() : [], .. unkept];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        try
        {
            folder.StoreElement(element, friendlyName);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            lock (unkept) unkept.Add(new(element));   // the store says that nothing is kept
        }
    }
}

using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace Recsys.Models.Settings;

/// <summary>Sets the properties of an options record by name, from words, within their declared ranges.</summary>
internal static class OptionsBinder
{
    public static IReadOnlyList<PropertyInfo> Properties(Type options) =>
        [.. options.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite)];

    public static PropertyInfo? Find(Type options, string key) =>
        Properties(options).FirstOrDefault(property => string.Equals(property.Name, key, StringComparison.OrdinalIgnoreCase));

    public static object Copy(object options)
    {
        var copy = Activator.CreateInstance(options.GetType())!;
        foreach (var property in Properties(options.GetType())) property.SetValue(copy, property.GetValue(options));
        return copy;
    }

    /// <exception cref="InvalidDataException">The word is no value of the property, or one out of its range.</exception>
    public static void Set(object options, PropertyInfo property, string word, string source)
    {
        var value = Parse(property, word, source);
        var faults = new List<ValidationResult>();
        if (!Validator.TryValidateProperty(value, new(options) { MemberName = property.Name }, faults))
            throw new InvalidDataException($"{source}: {property.Name}={word} is out of range: {faults[0].ErrorMessage}");
        property.SetValue(options, value);
    }

    private static object? Parse(PropertyInfo property, string word, string source)
    {
        try
        {
            return TypeDescriptor.GetConverter(property.PropertyType).ConvertFromString(null, CultureInfo.InvariantCulture, word);
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or FormatException or NotSupportedException)
        {
            throw new InvalidDataException($"{source}: {property.Name}={word} is not {Kind(property.PropertyType)}.", unreadable);
        }
    }

    private static string Kind(Type type) =>
        type.IsEnum ? $"one of {string.Join(", ", Enum.GetNames(type))}"
        : type == typeof(bool) ? "true or false"
        : type == typeof(int) || type == typeof(long) ? "a whole number"
        : "a number";
}

package io.freshlegs.localstack.demo;

/**
 * A food of her kitchen with what 100 g of it hold: kcal, g of protein, carbohydrate, fat and fibre, mg of iron,
 * vitamin C, calcium and sodium.
 */
enum Food {
    OATS("Rolled oats", 379, 13.2, 67.7, 6.5, 10.1, 4.3, 0, 52, 6),
    MUESLI("Fruit muesli", 360, 9.5, 64, 6.5, 7.5, 3.0, 1, 60, 40),
    MILK("Milk, 1.5 % fat", 47, 3.4, 4.9, 1.5, 0, 0.03, 1, 120, 44, "milk"),
    SKYR("Skyr", 63, 11, 4, 0.2, 0, 0.05, 0, 115, 45),
    QUARK("Low-fat quark", 67, 12, 4, 0.2, 0, 0.1, 0.7, 120, 40),
    YOGURT("Plain yogurt", 61, 3.5, 4.7, 3.3, 0, 0.05, 0.5, 121, 46),
    GOUDA("Gouda", 356, 25, 2.2, 27.4, 0, 0.24, 0, 700, 819),
    PARMESAN("Parmesan", 392, 35.8, 3.2, 25.8, 0, 0.8, 0, 1184, 1175),
    FETA("Feta", 265, 14.2, 3.9, 21.5, 0, 0.65, 0, 493, 1139),
    EGG("Egg, boiled", 147, 12.6, 0.8, 9.9, 0, 1.75, 0, 56, 142),
    BUTTER("Butter", 717, 0.9, 0.1, 81, 0, 0.02, 0, 24, 11),
    JAM("Jam", 250, 0.4, 65, 0.1, 1, 0.4, 6, 15, 20),
    RYE_BREAD("Rye bread", 250, 8.5, 48, 3.3, 5.8, 2.6, 0, 73, 550),
    ROLL("Wheat roll", 272, 9, 52, 2.5, 2.7, 1.2, 0, 25, 520),
    PASTA("Pasta, cooked", 158, 5.8, 30.9, 0.9, 1.8, 0.6, 0, 7, 1),
    RICE("Rice, cooked", 130, 2.7, 28.2, 0.3, 0.4, 0.2, 0, 10, 1),
    POTATOES("Potatoes, boiled", 87, 1.9, 20.1, 0.1, 1.8, 0.4, 13, 8, 4),
    COUSCOUS("Couscous, cooked", 112, 3.8, 23.2, 0.2, 1.4, 0.4, 0, 8, 5),
    CHICKEN("Chicken breast, roasted", 165, 31, 0, 3.6, 0, 1.0, 0, 15, 74, true),
    BEEF("Beef mince, fried", 217, 26, 0, 12, 0, 2.6, 0, 18, 72, true),
    SALMON("Salmon, baked", 206, 22, 0, 12.4, 0, 0.4, 3.7, 15, 61, true),
    TUNA("Tuna, canned in water", 116, 25.5, 0, 0.8, 0, 1.5, 0, 11, 340, true),
    HAM("Cooked ham", 115, 19, 1, 4, 0, 0.8, 0, 8, 950, true),
    LENTILS("Lentils, cooked", 116, 9, 20.1, 0.4, 7.9, 3.3, 1.5, 19, 2),
    CHICKPEAS("Chickpeas, cooked", 164, 8.9, 27.4, 2.6, 7.6, 2.9, 1.3, 49, 7),
    WHITE_BEANS("White beans, cooked", 139, 9.7, 25, 0.4, 6.3, 3.7, 0, 90, 6),
    TOFU("Tofu", 144, 15.7, 2.8, 8.7, 2.3, 2.7, 0, 350, 14),
    HUMMUS("Hummus", 237, 7.8, 15, 17.8, 5.5, 2.5, 0, 47, 380),
    TOMATO_SAUCE("Tomato sauce", 50, 1.4, 8, 1.6, 1.8, 0.8, 12, 20, 350),
    VEGETABLES("Mixed vegetables", 45, 2.2, 8, 0.4, 3, 0.7, 20, 30, 40),
    PEPPERS("Red pepper", 31, 1, 6, 0.3, 2.1, 0.43, 128, 7, 4),
    SALAD("Leaf salad", 17, 1.2, 3.3, 0.3, 2.1, 0.9, 9, 35, 20),
    SPINACH("Spinach, cooked", 23, 3, 3.8, 0.3, 2.4, 3.6, 9.8, 136, 70),
    VEGETABLE_SOUP("Vegetable soup", 42, 1.3, 6.2, 1.3, 1.3, 0.5, 5, 18, 330),
    PIZZA("Pizza margherita", 255, 10, 34, 8.5, 2.3, 0.9, 2, 170, 560),
    OLIVE_OIL("Olive oil", 884, 0, 0, 100, 0, 0.6, 0, 1, 2),
    BANANA("Banana", 89, 1.1, 22.8, 0.3, 2.6, 0.26, 8.7, 5, 1),
    APPLE("Apple", 52, 0.3, 13.8, 0.2, 2.4, 0.12, 4.6, 6, 1),
    ORANGE("Orange", 47, 0.9, 11.8, 0.1, 2.4, 0.1, 53, 40, 0),
    BLUEBERRIES("Blueberries", 57, 0.7, 14.5, 0.3, 2.4, 0.28, 9.7, 6, 1),
    ALMONDS("Almonds", 579, 21.2, 21.6, 49.9, 12.5, 3.7, 0, 269, 1),
    CHOCOLATE("Milk chocolate", 535, 7.7, 59, 30, 3.4, 2.0, 0, 189, 79),
    CAKE("Apple cake", 280, 3.5, 42, 11, 1.5, 0.8, 1, 30, 200),
    CEREAL_BAR("Cereal bar", 420, 6, 68, 13, 5, 1.8, 0, 40, 200),
    SPORTS_DRINK("Sports drink", 25, 0, 6.2, 0, 0, 0, 0, 2, 50),
    ORANGE_JUICE("Orange juice", 45, 0.7, 10.4, 0.2, 0.2, 0.2, 50, 11, 1),
    COFFEE("Coffee", 2, 0.1, 0, 0, 0, 0.02, 0, 2, 2, "coffee"),
    BLACK_TEA("Black tea", 1, 0, 0.3, 0, 0, 0.02, 0, 0, 3, "tea");

    private static final String NO_DRINK = "none";

    final String label;
    final double energyKcal;
    final double protein;
    final double carbohydrate;
    final double fat;
    final double fiber;
    final double iron;
    final double vitaminC;
    final double calcium;
    final double sodium;
    final boolean flesh;
    final String drink;

    Food(
            String label,
            double energyKcal,
            double protein,
            double carbohydrate,
            double fat,
            double fiber,
            double iron,
            double vitaminC,
            double calcium,
            double sodium) {
        this(label, energyKcal, protein, carbohydrate, fat, fiber, iron, vitaminC, calcium, sodium, false, NO_DRINK);
    }

    Food(
            String label,
            double energyKcal,
            double protein,
            double carbohydrate,
            double fat,
            double fiber,
            double iron,
            double vitaminC,
            double calcium,
            double sodium,
            String drink) {
        this(label, energyKcal, protein, carbohydrate, fat, fiber, iron, vitaminC, calcium, sodium, false, drink);
    }

    Food(
            String label,
            double energyKcal,
            double protein,
            double carbohydrate,
            double fat,
            double fiber,
            double iron,
            double vitaminC,
            double calcium,
            double sodium,
            boolean flesh) {
        this(label, energyKcal, protein, carbohydrate, fat, fiber, iron, vitaminC, calcium, sodium, flesh, NO_DRINK);
    }

    Food(
            String label,
            double energyKcal,
            double protein,
            double carbohydrate,
            double fat,
            double fiber,
            double iron,
            double vitaminC,
            double calcium,
            double sodium,
            boolean flesh,
            String drink) {
        this.label = label;
        this.energyKcal = energyKcal;
        this.protein = protein;
        this.carbohydrate = carbohydrate;
        this.fat = fat;
        this.fiber = fiber;
        this.iron = iron;
        this.vitaminC = vitaminC;
        this.calcium = calcium;
        this.sodium = sodium;
        this.flesh = flesh;
        this.drink = drink;
    }
}
